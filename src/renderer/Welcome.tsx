/** The first page of the window, until its screens are built. */
export function Welcome() {
  return (
    <main>
      <h1>Akita Importer</h1>
      <p>The window is being built. The command line does the whole job already: see the README.</p>
    </main>
  );
}
