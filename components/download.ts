/** Has the browser save a file, as if a link to it was clicked. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser takes its time to begin with it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
