import type { Forge } from '../../src/forges';
import { connectGitHub } from '../../src/forges/github';
import { ForgeHttp } from '../../src/forges/http';
import { type Answer, problemsOf, type Seen, TOKEN, testWire, withServer } from './fixture';

/** Runs a test with a client whose server gives the answers of `answer`. */
function withGitHub(
  answer: (request: Seen, count: number) => Answer,
  use: (forge: Forge, seen: readonly Seen[]) => Promise<void>,
): Promise<void> {
  return withServer(answer, async (address, seen) => {
    const http = new ForgeHttp(testWire());
    await use(await connectGitHub({ api: `${address}/api/v3`, project: 'fleet/add-ons', token: TOKEN }, http), seen);
  });
}

const DRAFT = { branch: 'widget-1', target: 'main', title: 'Release widget 1', body: '**What** changes.' };
const URL_7 = 'https://github.example.com/fleet/add-ons/pull/7';
const pull = (ref: string) => ({ number: 7, html_url: URL_7, head: { ref }, base: { ref: 'main' } });

test('finds the open pull request of a branch', async () => {
  await withGitHub(
    () => [200, [pull('other'), pull('widget-1')]],
    async (forge, seen) => {
      expect(await forge.findOpen('widget-1', 'main')).toBe(URL_7);
      const headers = { authorization: `Bearer ${TOKEN}`, 'x-github-api-version': '2022-11-28' };
      const url = '/api/v3/repos/fleet/add-ons/pulls?state=open&head=fleet%3Awidget-1&base=main';
      expect(seen).toMatchObject([{ method: 'GET', url, headers }]);
    },
  );
});

test.each([
  ['none', []],
  ['one of another branch', [pull('other')]],
])('%s is none', async (_, pulls) => {
  await withGitHub(
    () => [200, pulls],
    async (forge) => expect(await forge.findOpen('widget-1', 'main')).toBeUndefined(),
  );
});

test('opens a pull request, again after a failure', async () => {
  await withGitHub(
    (_, count) => (count === 1 ? [403, {}, { 'retry-after': '1' }] : [201, pull('widget-1')]),
    async (forge, seen) => {
      expect(await forge.open(DRAFT)).toBe(URL_7);
      const { title, body: text, branch: head, target: base } = DRAFT;
      const request = { method: 'POST', url: '/api/v3/repos/fleet/add-ons/pulls', body: { title, body: text, head, base } };
      expect(seen).toMatchObject([request, request]);
    },
  );
});

test('one that is there already is no failure', async () => {
  const errors = [{ resource: 'PullRequest', code: 'custom', message: 'A pull request already exists for fleet:widget-1.' }];
  await withGitHub(
    () => [422, { message: 'Validation Failed', errors }],
    async (forge) => expect(await forge.open(DRAFT)).toBeUndefined(),
  );
});

test.each<[Answer, RegExp]>([
  [
    [401, { message: 'Bad credentials' }],
    /^FORGE_UNAUTHORIZED '127.0.0.1:\d+', project 'fleet\/add-ons': the token is refused: 401 Bad credentials$/,
  ],
  [[403, { message: `Resource not accessible by ${TOKEN}` }], /^FORGE_FORBIDDEN .*not accessible by \*\*\*$/],
  [[404, { message: 'Not Found' }], /^FORGE_FORBIDDEN /],
  [[422, { message: 'Validation Failed', errors: [{ field: 'base', code: 'invalid' }] }], /^FORGE_REFUSED .*"field":"base"/],
  [[500, 'crash'], /^FORGE_REFUSED .*the request is refused: 500 Internal Server Error$/],
  [[200, {}], /^FORGE_ANSWER the forge names no address of the merge request$/],
])('an answer %j is told, without the token', async (answer, problem) => {
  await withGitHub(
    () => answer,
    async (forge) => {
      const problems = await problemsOf(() => forge.open(DRAFT));
      expect(problems).toMatch(problem);
      expect(problems).not.toContain(TOKEN);
    },
  );
});
