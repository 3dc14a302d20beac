import type { Forge } from '../../src/forges';
import { connectGitLab } from '../../src/forges/gitlab';
import { ForgeHttp } from '../../src/forges/http';
import { type Answer, problemsOf, type Seen, TOKEN, testWire, withServer } from './fixture';

/** Runs a test with a client whose server gives the answers of `answer`. */
function withGitLab(
  answer: (request: Seen, count: number) => Answer,
  use: (forge: Forge, seen: readonly Seen[]) => Promise<void>,
): Promise<void> {
  return withServer(answer, async (address, seen) => {
    const http = new ForgeHttp(testWire());
    await use(await connectGitLab({ api: address, project: 'fleet/add-ons', token: TOKEN }, http), seen);
  });
}

const DRAFT = { branch: 'widget-1', target: 'main', title: 'Release widget 1', body: '**What** changes.' };
const URL_7 = 'https://gitlab.example.com/fleet/add-ons/-/merge_requests/7';
const mergeRequest = (project: number) => ({ iid: 7, web_url: URL_7, source_project_id: project, target_project_id: 1 });

test('finds the open merge request of a branch of this project', async () => {
  await withGitLab(
    () => [200, [mergeRequest(2), mergeRequest(1)]],
    async (forge, seen) => {
      expect(await forge.findOpen('widget-1', 'main')).toBe(URL_7);
      expect(seen).toMatchObject([{ method: 'GET', headers: { 'private-token': TOKEN } }]);
      const { pathname, searchParams } = new URL(seen[0]?.url ?? '', 'http://x');
      expect(pathname).toBe('/api/v4/projects/fleet%2Fadd-ons/merge_requests');
      expect(Object.fromEntries(searchParams)).toMatchObject({
        state: 'opened',
        source_branch: 'widget-1',
        target_branch: 'main',
      });
    },
  );
});

test('one of a fork is not ours', async () => {
  await withGitLab(
    () => [200, [mergeRequest(2)]],
    async (forge) => expect(await forge.findOpen('widget-1', 'main')).toBeUndefined(),
  );
});

test('opens a merge request, again after a failure', async () => {
  await withGitLab(
    (_, count) => (count === 1 ? [429, {}, { 'retry-after': '1' }] : [201, mergeRequest(1)]),
    async (forge, seen) => {
      expect(await forge.open(DRAFT)).toBe(URL_7);
      const { title, body: description, branch: source_branch, target: target_branch } = DRAFT;
      const body = { title, description, source_branch, target_branch, remove_source_branch: true };
      const request = { method: 'POST', url: '/api/v4/projects/fleet%2Fadd-ons/merge_requests', body };
      expect(seen).toMatchObject([request, request]);
      expect(seen[1]?.headers['content-type']).toBe('application/json');
    },
  );
});

test('one that is there already is no failure', async () => {
  const message = ['Another open merge request already exists for this source branch: !7'];
  await withGitLab(
    () => [409, { message }],
    async (forge) => expect(await forge.open(DRAFT)).toBeUndefined(),
  );
});

test.each<[Answer, RegExp]>([
  [
    [401, { message: '401 Unauthorized' }],
    /^FORGE_UNAUTHORIZED '127.0.0.1:\d+', project 'fleet\/add-ons': the token is refused: 401 401 Unauthorized$/,
  ],
  [[403, { message: `no ${TOKEN}` }], /^FORGE_FORBIDDEN .*not found or not allowed: 403 no \*\*\*$/],
  [[404, { message: '404 Project Not Found' }], /^FORGE_FORBIDDEN /],
  [[400, { message: { base: ['bad'] } }], /^FORGE_REFUSED .*400 \{"base":\["bad"\]\}$/],
  [[500, 'crash'], /^FORGE_REFUSED .*the request is refused: 500 Internal Server Error$/],
  [[200, { web_url: 'javascript:alert(1)' }], /^FORGE_ANSWER the forge names no address of the merge request$/],
])('an answer %j is told, without the token', async (answer, problem) => {
  await withGitLab(
    () => answer,
    async (forge) => {
      const problems = await problemsOf(() => forge.open(DRAFT));
      expect(problems).toMatch(problem);
      expect(problems).not.toContain(TOKEN);
    },
  );
});
