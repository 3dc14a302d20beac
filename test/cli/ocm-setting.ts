import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryOcm } from '../ocm-service/support/memory-ocm';
import { runInProcess } from './run-in-process';

/** The login that the server knows. */
export const LOGIN = { OCM_CLIENT_ID: 'me', OCM_CLIENT_SECRET: 'top-secret-1' };

/** An OCM and a folder of payloads for each test of a file. */
export class OcmSetting {
  public ocm = new MemoryOcm();
  public url = new URL('http://127.0.0.1');
  public folder = '';

  public constructor() {
    beforeEach(async () => {
      this.folder = fs.mkdtempSync(join(tmpdir(), 'ocm-'));
      this.ocm = new MemoryOcm();
      this.url = await this.ocm.start();
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      await this.ocm.stop();
      fs.rmSync(this.folder, { recursive: true });
    });
  }

  /** Writes a payload; a text is written as it is. */
  public payload(name: string, addon: object | string, version?: object): void {
    const place = join(this.folder, 'stage', name);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(join(place, 'addon.json'), typeof addon === 'string' ? addon : JSON.stringify(addon));
    if (version) fs.writeFileSync(join(place, 'version.json'), JSON.stringify(version));
  }

  /** Runs `addons ocm …` in this process. */
  public async run(args: readonly string[], env: NodeJS.ProcessEnv = LOGIN) {
    const { folder, url } = this;
    const common = ['-e', 'stage', '--payload', folder, '--url', url.href, '--token-url', new URL('token', url).href];
    const { thrown: cause, ...said } = await runInProcess(['ocm', ...args.slice(0, 1), ...common, ...args.slice(1)], env);
    const thrown = cause === undefined ? '' : String(cause);
    expect(`${said.out}${said.err}${thrown}`).not.toMatch(/top-secret|access-token/);
    return { ...said, thrown };
  }
}
