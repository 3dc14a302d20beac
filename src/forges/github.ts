import { addressIn, explained, type Forge, type ForgeAccess, type MergeRequestDraft } from './forge';
import { type ForgeHttp, ForgeRefusal } from './http';

/** Variable of the environment with the token. */
export const GITHUB_TOKEN = 'GITHUB_TOKEN';

/** Version of the REST API that the requests are written for. */
const API_VERSION = '2022-11-28';

/** The client of a repository on GitHub, by its REST API. */
export async function connectGitHub(access: ForgeAccess, http: ForgeHttp): Promise<Forge> {
  const { request } = await import('@octokit/request');
  const client = request.defaults({
    baseUrl: access.api,
    headers: { authorization: `Bearer ${access.token}`, 'x-github-api-version': API_VERSION },
    request: {
      // The library says what to send; its own way to send it neither waits nor ends by itself.
      hook: async (_: unknown, options: Parameters<typeof request.endpoint.parse>[0]) => {
        const { method, url, headers, body } = request.endpoint.parse(options);
        const sent = { method, url, headers: stringsOf(headers), ...(body !== undefined && { body: JSON.stringify(body) }) };
        const { body: data, ...answer } = await http.send(sent);
        return { ...answer, url, data };
      },
    },
  });
  return new GitHub(access, client);
}

type Client = typeof import('@octokit/request').request;

class GitHub implements Forge {
  private readonly owner: string;
  private readonly repo: string;

  public constructor(
    private readonly access: ForgeAccess,
    private readonly client: Client,
  ) {
    const [owner = '', repo = ''] = access.project.split('/');
    this.owner = owner;
    this.repo = repo;
  }

  public async findOpen(branch: string, target: string): Promise<string | undefined> {
    const { owner, repo } = this;
    const found = await explained(this.access, GITHUB_TOKEN, () =>
      this.client('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'open', head: `${owner}:${branch}`, base: target }),
    );
    // A server that does not know the filter answers with all of them.
    const own = found.data.find((each) => each.head.ref === branch && each.base.ref === target);
    return own && addressIn(own.html_url);
  }

  public open({ branch, target, title, body }: MergeRequestDraft): Promise<string | undefined> {
    const { owner, repo } = this;
    return explained(this.access, GITHUB_TOKEN, async () => {
      try {
        const draft = { owner, repo, head: branch, base: target, title, body };
        return addressIn((await this.client('POST /repos/{owner}/{repo}/pulls', draft)).data.html_url);
      } catch (cause) {
        // 422 says many things; this one in words only.
        if (cause instanceof ForgeRefusal && cause.status === 422 && /already exists/.test(cause.message)) return undefined;
        throw cause;
      }
    });
  }
}

function stringsOf(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}
