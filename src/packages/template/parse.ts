import { type Action, lexTemplate, type TemplateFault, type Token } from './lex';
import { type Pipeline, readPipeline, type TemplateUse } from './pipeline';
import { Variables } from './variables';

/** What a template defines and uses, and what is wrong with it. */
export interface ParsedTemplate {
  /** Names of the templates that it defines, with `define` or `block`. */
  readonly defines: readonly string[];
  readonly uses: readonly TemplateUse[];
  readonly faults: readonly TemplateFault[];
}

/** A block that is open. */
interface Block {
  readonly keyword: 'if' | 'range' | 'with' | 'define' | 'block';
  readonly offset: number;
  /** True where `.` is what the template was given. */
  readonly isRootDot: boolean;
  /** The variables that there were before it, as they were at a place. */
  readonly variables: Variables;
  readonly place: number;
  hasElse: boolean;
}

/** They are keywords only where nothing follows. */
const LOOP_CONTROLS = new Set(['break', 'continue']);

/**
 * Parses a template as Go's text/template does, without running it: blocks that are opened and closed, pipelines, variables. Other than
 * Go it goes on after a fault (package-operator 2.6).
 */
export function parseTemplate(text: string): ParsedTemplate {
  const { actions, faults } = lexTemplate(text);
  const parser = new TemplateParser([...faults]);
  for (const action of actions) parser.read(action);
  return parser.finish();
}

class TemplateParser {
  private readonly blocks: Block[] = [];
  private readonly defines: string[] = [];
  private readonly uses: TemplateUse[] = [];
  private openDefines = 0;
  private openRanges = 0;
  private variables = new Variables();

  public constructor(private readonly faults: TemplateFault[]) {}

  public read({ offset, tokens }: Action): void {
    const [first, ...rest] = tokens;
    if (!first) {
      this.fault(offset, 'missing value for command');
      return;
    }
    const keyword = first.kind === 'name' ? first.value : '';
    switch (keyword) {
      case 'if':
      case 'range':
      case 'with':
        this.open(keyword, offset, rest);
        break;
      case 'else':
        this.readElse(offset, rest);
        break;
      case 'end':
        this.close(offset, rest);
        break;
      case 'define':
      case 'block':
        this.define(keyword, offset, rest);
        break;
      case 'template':
        this.callTemplate(offset, rest);
        break;
      default:
        if (LOOP_CONTROLS.has(keyword) && rest.length === 0) this.leaveLoop(keyword, offset);
        else this.pipeline(tokens, offset, 'command', false);
    }
  }

  private leaveLoop(keyword: string, offset: number): void {
    if (this.openRanges === 0) this.fault(offset, `{{${keyword}}} outside {{range}}`);
  }

  public finish(): ParsedTemplate {
    for (const { keyword, offset } of this.blocks) this.fault(offset, `unexpected EOF: {{${keyword}}} is not closed by {{end}}`);
    return { defines: this.defines, uses: this.uses, faults: this.faults };
  }

  private open(keyword: 'if' | 'range' | 'with', offset: number, rest: readonly Token[]): void {
    const { isRootDot, variables } = this;
    const { place } = variables;
    this.pipeline(rest, offset, keyword, keyword === 'range');
    this.blocks.push({ keyword, offset, isRootDot: isRootDot && keyword === 'if', variables, place, hasElse: false });
    if (keyword === 'range') this.openRanges++;
  }

  private readElse(offset: number, rest: readonly Token[]): void {
    const block = this.blocks.at(-1);
    if (!block || block.keyword === 'define' || block.keyword === 'block') {
      this.fault(offset, 'unexpected {{else}}');
      return;
    }
    if (block.hasElse) {
      this.fault(offset, 'expected end; found {{else}}');
      return;
    }
    const [first, ...pipeline] = rest;
    if (!first) {
      block.hasElse = true;
      // Outside of what `range` and `with` are about, `.` is what it was before.
      this.blocks.splice(-1, 1, { ...block, isRootDot: this.outerDot });
      return;
    }
    const isChain = first.kind === 'name' && first.value === block.keyword && block.keyword !== 'range';
    if (!isChain) {
      this.fault(first.offset, `unexpected ${JSON.stringify(first.value)} in else`);
      return;
    }
    this.pipeline(pipeline, offset, first.value, false);
  }

  private close(offset: number, rest: readonly Token[]): void {
    const block = this.blocks.pop();
    if (!block) {
      this.fault(offset, 'unexpected {{end}}');
      return;
    }
    this.variables = block.variables;
    this.variables.backTo(block.place);
    if (block.keyword === 'range') this.openRanges--;
    if (block.keyword === 'define' || block.keyword === 'block') this.openDefines--;
    if (rest[0]) this.fault(rest[0].offset, `unexpected ${JSON.stringify(rest[0].value)} in end`);
  }

  private define(keyword: 'define' | 'block', offset: number, rest: readonly Token[]): void {
    const [name, ...pipeline] = rest;
    if (name?.kind === 'text') this.defines.push(name.value);
    else this.fault(offset, `missing name in ${keyword}`);
    if (keyword === 'block') {
      this.pipeline(pipeline, offset, 'block clause', false);
    } else {
      if (this.blocks.length > 0) this.fault(offset, 'unexpected {{define}}');
      if (pipeline[0]) this.fault(pipeline[0].offset, `unexpected ${JSON.stringify(pipeline[0].value)} in define clause`);
    }
    // What `.` and `$` are in it depends on who calls it.
    const { variables } = this;
    this.blocks.push({ keyword, offset, isRootDot: false, variables, place: variables.place, hasElse: false });
    this.variables = new Variables();
    this.openDefines++;
  }

  private callTemplate(offset: number, rest: readonly Token[]): void {
    const [name, ...pipeline] = rest;
    if (name?.kind !== 'text') {
      this.fault(offset, 'missing name in template clause');
      return;
    }
    this.uses.push({ kind: 'template', name: name.value, offset: name.offset });
    if (pipeline.length > 0) this.pipeline(pipeline, offset, 'template clause', false);
  }

  private pipeline(tokens: readonly Token[], offset: number, context: string, isRange: boolean): void {
    const roots = { dot: this.isRootDot, dollar: this.openDefines === 0 };
    const pipeline: Pipeline = readPipeline({ tokens, offset, context, isRange, variables: this.variables, roots });
    this.faults.push(...pipeline.faults);
    this.uses.push(...pipeline.uses);
    this.variables.declare(pipeline.declares);
  }

  private get isRootDot(): boolean {
    return this.blocks.at(-1)?.isRootDot ?? true;
  }

  private get outerDot(): boolean {
    return this.blocks.at(-2)?.isRootDot ?? true;
  }

  private fault(offset: number, message: string): void {
    this.faults.push({ offset, message });
  }
}
