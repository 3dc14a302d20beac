import { addressIn, explained, type Forge, type ForgeAccess, type MergeRequestDraft } from './forge';
import { type ForgeHttp, ForgeRefusal } from './http';

/** Variable of the environment with the token (managed-tenants 4.3). */
export const GITLAB_TOKEN = 'GITLAB_TOKEN';

/** The client of a project on GitLab, by its REST API, version 4. `api` is the address of the server. */
export async function connectGitLab(access: ForgeAccess, http: ForgeHttp): Promise<Forge> {
  const [{ MergeRequests }, { createRequesterFn }] = await Promise.all([
    import('@gitbeaker/core'),
    import('@gitbeaker/requester-utils'),
  ]);
  // The library says what to send; its own way to send it knows no Retry-After and follows redirects.
  const requesterFn = createRequesterFn(
    (_, options) => Promise.resolve(options),
    async (endpoint, options) => {
      const { prefixUrl, searchParams, method, headers, body }: Record<string, unknown> = options ?? {};
      const query = searchParams ? `?${searchParams}` : '';
      const answer = await http.send({
        method: String(method),
        url: `${String(prefixUrl).replace(/\/$/, '')}/${endpoint}${query}`,
        headers: stringsOf(headers),
        ...(typeof body === 'string' && { body }),
      });
      return { ...answer, body: Object(answer.body) };
    },
  );
  const { api: host, token } = access;
  return new GitLab(access, new MergeRequests({ host, token, requesterFn, rateLimits: {}, queryTimeout: null }));
}

type Client = import('@gitbeaker/core').MergeRequests;

class GitLab implements Forge {
  public constructor(
    private readonly access: ForgeAccess,
    private readonly client: Client,
  ) {}

  public async findOpen(branch: string, target: string): Promise<string | undefined> {
    const found = await explained(this.access, GITLAB_TOKEN, () =>
      this.client.all({
        projectId: this.access.project,
        state: 'opened',
        sourceBranch: branch,
        targetBranch: target,
        maxPages: 1,
        showExpanded: false,
      }),
    );
    // A request from a fork can have a branch of the same name.
    const own = found.find((each) => each.source_project_id === each.target_project_id);
    return own && addressIn(own.web_url);
  }

  public open({ branch, target, title, body }: MergeRequestDraft): Promise<string | undefined> {
    return explained(this.access, GITLAB_TOKEN, async () => {
      try {
        const options = { description: body, removeSourceBranch: true };
        return addressIn((await this.client.create(this.access.project, branch, target, title, options)).web_url);
      } catch (cause) {
        // "Another open merge request already exists for this source branch"
        if (cause instanceof ForgeRefusal && cause.status === 409) return undefined;
        throw cause;
      }
    });
  }
}

function stringsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(value)).map(([name, each]) => [name, String(each)]));
}
