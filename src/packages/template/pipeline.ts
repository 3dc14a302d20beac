import type { TemplateFault, Token } from './lex';
import type { Variables } from './variables';

/** Something that a template uses and that must be there. */
export type TemplateUse =
  | { readonly kind: 'function' | 'template' | 'file'; readonly name: string; readonly offset: number }
  /** A value of what the template is given: `.config.a.b` has the path `config`, `a`, `b`. */
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly offset: number };

/** What is known where a pipeline stands. */
export interface PipelineContext {
  readonly tokens: readonly Token[];
  /** Of the action. */
  readonly offset: number;
  /** What it is for, to be read after "missing value for". */
  readonly context: string;
  /** In `range`, two variables can be declared. */
  readonly isRange: boolean;
  /** Those that are declared, with their dollar sign. */
  readonly variables: Pick<Variables, 'has'>;
  /** Whether `.` and `$` are what the template was given. */
  readonly roots: { readonly dot: boolean; readonly dollar: boolean };
}

/** What a pipeline uses and declares, and what is wrong with it. */
export interface Pipeline {
  readonly uses: readonly TemplateUse[];
  readonly declares: readonly string[];
  readonly faults: readonly TemplateFault[];
}

/** Parentheses in parentheses that are read. */
const MAX_DEPTH = 200;

/** Names that are values. */
const CONSTANTS = new Set(['true', 'false', 'nil']);

/** Functions whose first argument is the name of a template or the path of a file. */
const NAMING: Readonly<Record<string, 'template' | 'file'>> = { include: 'template', getFile: 'file' };

/** Reads a pipeline: commands with `|` between them, each a function with its arguments, or one value (Go text/template, "Pipelines"). */
export function readPipeline(context: PipelineContext): Pipeline {
  const reader = new PipelineReader(context);
  reader.readWhole();
  return reader;
}

class PipelineReader implements Pipeline {
  public readonly uses: TemplateUse[] = [];
  public readonly declares: string[] = [];
  public readonly faults: TemplateFault[] = [];
  private next = 0;

  public constructor(private readonly given: PipelineContext) {}

  public readWhole(): void {
    const declared = this.declarations();
    this.pipeline(0, this.given.context);
    const extra = this.given.tokens[this.next];
    if (extra && this.faults.length === 0) this.unexpected(extra);
    this.declares.push(...declared);
  }

  /** `$a :=`, `$a =` or, in a range, `$index, $item :=`. */
  private declarations(): string[] {
    const [first, second, third, fourth] = this.given.tokens;
    if (first?.kind !== 'variable') return [];
    if (second?.kind === 'declare' || second?.kind === 'assign') {
      this.next = 2;
      return this.declared([first], second);
    }
    if (second?.kind !== 'comma' || third?.kind !== 'variable' || !this.given.isRange) return [];
    if (fourth?.kind !== 'declare' && fourth?.kind !== 'assign') return [];
    this.next = 4;
    return this.declared([first, third], fourth);
  }

  private declared(variables: readonly Token[], operator: Token): string[] {
    // Go finds out only when it runs whether a variable that is assigned to is there.
    return operator.kind === 'declare' ? variables.map(({ value }) => value) : [];
  }

  private pipeline(depth: number, context: string): void {
    for (let stage = 1; ; stage++) {
      const first = this.given.tokens[this.next];
      if (!this.command(depth, stage)) {
        this.fault(
          first?.offset ?? this.given.offset,
          stage === 1 ? `missing value for ${context}` : 'missing value for command',
        );
        return;
      }
      if (this.given.tokens[this.next]?.kind !== 'pipe') return;
      this.next++;
    }
  }

  /** A function or value with its arguments; false if there is none. */
  private command(depth: number, stage: number): boolean {
    const first = this.given.tokens[this.next];
    if (!this.operand(depth)) return false;
    if (stage > 1 && first && (first.kind === 'text' || first.kind === 'number' || first.kind === 'dot' || isConstant(first))) {
      this.fault(first.offset, `non executable command in pipeline stage ${stage}`);
    }
    const naming = first?.kind === 'name' && Object.hasOwn(NAMING, first.value) ? NAMING[first.value] : undefined;
    const named = this.given.tokens[this.next];
    if (naming && named?.kind === 'text') this.uses.push({ kind: naming, name: named.value, offset: named.offset });
    while (this.operand(depth));
    return true;
  }

  /** A value with the fields behind it; false if none begins here. */
  private operand(depth: number): boolean {
    const token = this.given.tokens[this.next];
    if (!token) return false;
    switch (token.kind) {
      case 'name':
        if (!CONSTANTS.has(token.value)) this.uses.push({ kind: 'function', name: token.value, offset: token.offset });
        this.next++;
        this.fields();
        return true;
      case 'field':
        this.next++;
        this.value(token, [token.value.slice(1), ...this.fields()], this.given.roots.dot);
        return true;
      case 'variable':
        this.checkVariable(token);
        this.next++;
        this.value(token, this.fields(), token.value === '$' && this.given.roots.dollar);
        return true;
      case 'dot':
      case 'text':
      case 'number':
        this.next++;
        return true;
      case 'open':
        return this.parentheses(token, depth);
      default:
        return false;
    }
  }

  private parentheses(open: Token, depth: number): boolean {
    if (depth >= MAX_DEPTH) {
      this.fault(open.offset, 'the action is nested too deeply');
      this.next = this.given.tokens.length;
      return true;
    }
    this.next++;
    this.pipeline(depth + 1, 'parenthesized pipeline');
    const close = this.given.tokens[this.next];
    if (close?.kind === 'close') this.next++;
    else if (close && this.faults.length === 0) this.unexpected(close);
    this.fields();
    return true;
  }

  /** The fields that go on from what was just read, without a blank between. */
  private fields(): string[] {
    const names: string[] = [];
    for (
      let token = this.given.tokens[this.next];
      token?.kind === 'field' && !token.isApart;
      token = this.given.tokens[this.next]
    ) {
      names.push(token.value.slice(1));
      this.next++;
    }
    return names;
  }

  private value({ offset }: Token, path: readonly string[], isRoot: boolean): void {
    if (isRoot && path.length > 0) this.uses.push({ kind: 'value', path, offset });
  }

  private checkVariable({ value, offset }: Token): void {
    if (!this.given.variables.has(value)) this.fault(offset, `undefined variable ${JSON.stringify(value)}`);
  }

  private unexpected({ value, offset }: Token): void {
    this.fault(offset, `unexpected ${JSON.stringify(value)} in ${this.given.context}`);
  }

  private fault(offset: number, message: string): void {
    this.faults.push({ offset, message });
  }
}

function isConstant({ kind, value }: Token): boolean {
  return kind === 'name' && CONSTANTS.has(value);
}
