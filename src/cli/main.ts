export function run(args: string[]): void {
  console.log(args);
}
