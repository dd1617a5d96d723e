/** Never served: in its place the server gives the application's built preload, as this function. */
export function runPreload(
  _require: (name: string) => object,
  _module: object,
  _exports: object,
  _process: object,
): void {
  throw new Error('The application’s preload was not served.');
}
