import { execFile } from 'node:child_process';
import { error } from '../diagnostics';
import { GitError } from './git-error';
import { redact } from './redact';

/** A setting of git for the runs of one {@link Git}, as `git -c` would make it; unlike there, no other process sees its value. */
export interface GitSetting {
  readonly key: string;
  readonly value: string;
}

/** What git needs to reach a server. */
export interface GitAccess {
  readonly settings: readonly GitSetting[];
  /** Variables that the settings refer to. */
  readonly env: Readonly<Record<string, string>>;
  /** Texts that are never shown. */
  readonly secrets: readonly string[];
}

/** What a run of git may take. */
export interface GitRun {
  /** Written to its standard input. */
  readonly input?: string;
  /** Further variables of its environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is stopped. */
  readonly timeout?: number;
}

/** Thrown when git ends with another exit code than 0. */
export class GitFailure extends Error {
  /** `reason` is what git said on standard error, without secrets. */
  public constructor(
    public readonly command: string,
    public readonly reason: string,
  ) {
    super(`git ${command}: ${reason}`);
    this.name = 'GitFailure';
  }
}

/** Milliseconds for a command that works on disk. */
const LOCAL_TIMEOUT = 60_000;

/** Git's answers are lists of names and small files. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Runs the program `git` in a folder: without a shell, without a question to the terminal, in a bounded time. */
export class Git {
  /**
   * @param env the environment that the command was started with; git reads its own variables there
   * @param secrets texts that are never shown
   */
  public constructor(
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly secrets: readonly string[] = [],
    private readonly settings: readonly GitSetting[] = [],
  ) {}

  /** The same, in another folder. */
  public in(folder: string): Git {
    return new Git(folder, this.env, this.secrets, this.settings);
  }

  /** The same, with access to a server. */
  public with({ settings, env, secrets }: GitAccess): Git {
    return new Git(this.folder, { ...this.env, ...env }, [...this.secrets, ...secrets], [...this.settings, ...settings]);
  }

  /**
   * Runs git and returns what it wrote.
   * @throws GitFailure if it does not end with 0; GitError `GIT_MISSING` if there is no git, `GIT_TIMEOUT` if it takes too long
   */
  public async run(args: readonly string[], run: GitRun = {}): Promise<string> {
    return (await this.bytes(args, run)).toString('utf8');
  }

  /** As `run`, for what need not be text. */
  public bytes(args: readonly string[], { input = '', env = {}, timeout = LOCAL_TIMEOUT }: GitRun = {}): Promise<Buffer> {
    const command = args[0] ?? '';
    return new Promise((resolve, reject) => {
      const environment = { ...this.environment(), ...env };
      const options = { cwd: this.folder, env: environment, timeout, maxBuffer: MAX_OUTPUT, encoding: 'buffer' as const };
      const child = execFile('git', [...args], options, (cause, stdout, stderr) => {
        if (!cause) resolve(stdout);
        else if (cause.code === 'ENOENT') reject(new GitError([noGit()]));
        else if (cause.killed && typeof cause.code !== 'string') reject(new GitError([tooSlow(command, timeout)]));
        else reject(new GitFailure(command, redact(stderr.toString('utf8') || String(cause.code), this.secrets)));
      });
      child.stdin?.on('error', () => undefined); // git may end before it has read all; its exit code says why
      child.stdin?.end(input);
    });
  }

  /** As `run`, without blanks at the end. */
  public async line(args: readonly string[], run: GitRun = {}): Promise<string> {
    return (await this.run(args, run)).trimEnd();
  }

  /** As `line`; undefined if git ends with another exit code than 0. */
  public async lineIf(args: readonly string[], run: GitRun = {}): Promise<string | undefined> {
    try {
      return await this.line(args, run);
    } catch (cause) {
      if (cause instanceof GitFailure) return undefined;
      throw cause;
    }
  }

  private environment(): NodeJS.ProcessEnv {
    // A trace can show what is sent, and goes to standard error; a check of certificates is never left out.
    const kept = Object.entries(this.env).filter(([name]) => !name.startsWith('GIT_TRACE') && name !== 'GIT_SSL_NO_VERIFY');
    const before = Number(this.env['GIT_CONFIG_COUNT'] ?? 0) || 0;
    const settings = this.settings.flatMap(({ key, value }, index) => [
      [`GIT_CONFIG_KEY_${before + index}`, key],
      [`GIT_CONFIG_VALUE_${before + index}`, value],
    ]);
    return {
      ...Object.fromEntries([...kept, ...settings]),
      GIT_CONFIG_COUNT: String(before + this.settings.length),
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    };
  }
}

function noGit() {
  return error({ code: 'GIT_MISSING', message: 'the program git cannot be found', hint: 'Install git.' });
}

function tooSlow(command: string, timeout: number) {
  return error({
    code: 'GIT_TIMEOUT',
    message: `git ${command} was stopped: it had not ended after ${timeout / 1000} seconds`,
    hint: 'Look whether it waits for a password, a key or a server: run it by hand.',
  });
}
