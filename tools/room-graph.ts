/** A graph of imports: the names a name imports from. */
export type ImportGraph = Readonly<Record<string, readonly string[]>>;

/**
 * The graph between rooms, made from that between files. A room is a folder of `src/`; a folder beside `src/` is shown as what
 * rooms import from (`../imports`). A file that is in neither, such as `src/index.ts` or `package.json`, belongs to no room.
 */
export function roomGraph(files: ImportGraph): ImportGraph {
  const rooms = new Map<string, Set<string>>();
  for (const [file, imports] of Object.entries(files)) {
    const room = roomOf(file);
    if (room === undefined || room.startsWith('../')) continue;
    const others = rooms.get(room) ?? new Set();
    rooms.set(room, others);
    for (const other of imports.map(roomOf)) {
      if (other !== undefined && other !== room) others.add(other);
    }
  }
  const sorted = [...rooms].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([room, others]) => [room, [...others].sort()]));
}

function roomOf(file: string): string | undefined {
  return /^(?:\.\.\/)?[^/.][^/]*(?=\/)/.exec(file)?.[0];
}

/** The graph as lines of text, each room with the rooms it imports from. */
export function renderGraph(rooms: ImportGraph): string {
  return Object.entries(rooms)
    .map(([room, others]) => `${room} -> ${others.join(', ') || '(nothing)'}`)
    .join('\n');
}

/** A cycle spelled out, back to its beginning. */
export function renderCycle(cycle: readonly string[]): string {
  return [...cycle, ...cycle.slice(0, 1)].join(' -> ');
}
