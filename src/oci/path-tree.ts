interface Branch<T> {
  value?: T;
  children?: Map<string, Branch<T>>;
}

/** Values at paths, in a tree of their segments: what is below a path goes at once, and looking costs no more than the path is long. */
export class PathTree<T> {
  private readonly root: Branch<T> = {};

  /** The value at a path. */
  public get(path: string): T | undefined {
    return this.find(path)?.value;
  }

  /** Puts a value at a path. What is below stays. */
  public set(path: string, value: T): void {
    let branch = this.root;
    for (const segment of path.split('/')) {
      branch.children ??= new Map();
      const next: Branch<T> = branch.children.get(segment) ?? {};
      branch.children.set(segment, next);
      branch = next;
    }
    branch.value = value;
  }

  /** Removes what is at a path, and all below. */
  public remove(path: string): void {
    const slash = path.lastIndexOf('/');
    const parent = slash < 0 ? this.root : this.find(path.slice(0, slash));
    parent?.children?.delete(path.slice(slash + 1));
  }

  /** Removes all that is below a path; everything for the empty path. */
  public clear(path: string): void {
    const branch = path === '' ? this.root : this.find(path);
    branch?.children?.clear();
  }

  /** The values above a path, the outermost first, with a gap where there is none. */
  public above(path: string): (T | undefined)[] {
    let branch: Branch<T> | undefined = this.root;
    return path
      .split('/')
      .slice(0, -1)
      .map((segment) => {
        branch = branch?.children?.get(segment);
        return branch?.value;
      });
  }

  /** All paths with a value. */
  public *entries(): Generator<readonly [string, T]> {
    const left: { path: string; branch: Branch<T> }[] = [{ path: '', branch: this.root }];
    for (let next = left.pop(); next; next = left.pop()) {
      const { path, branch } = next;
      if (branch.value !== undefined) yield [path, branch.value];
      for (const [name, child] of branch.children ?? [])
        left.push({ path: path === '' ? name : `${path}/${name}`, branch: child });
    }
  }

  private find(path: string): Branch<T> | undefined {
    let branch: Branch<T> | undefined = this.root;
    for (const segment of path.split('/')) branch = branch?.children?.get(segment);
    return branch;
  }
}
