// The package's types describe only its main entry, which bundles as CommonJS.
declare module 'punycode/punycode.es6.js' {
  export function toUnicode(host: string): string;
}
