import { placesOf } from './install.ts';
import type { Kit } from './kit.ts';

interface Wanted {
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

/** The script that tells whether a Windows machine has the policy: exit code 1 where it has not. */
export function detectScript(kit: Kit): string {
  return script(kit, [
    'foreach ($it in $wanted) {',
    '  $key = Get-ItemProperty -LiteralPath $it.Path -ErrorAction SilentlyContinue',
    '  if ($key.($it.Name) -cne $it.Value) { Write-Output "Differs: $($it.Path)"; exit 1 }',
    '}',
    'foreach ($path in $alone) {',
    "  $others = (Get-Item -LiteralPath $path).Property | Where-Object { $_ -ne 'policyText' }",
    '  if ($others) { Write-Output "Not ours: $path"; exit 1 }',
    '}',
    "Write-Output 'The policy is in place.'",
    'exit 0',
  ]);
}

/** The script that puts it there. Single keys beside the text would not count, so they go. */
export function remediateScript(kit: Kit): string {
  return script(kit, [
    "$ErrorActionPreference = 'Stop'",
    'foreach ($it in $wanted) {',
    '  if (-not (Test-Path -LiteralPath $it.Path)) { New-Item -Path $it.Path -Force | Out-Null }',
    '  Set-ItemProperty -LiteralPath $it.Path -Name $it.Name -Value $it.Value -Type String',
    '}',
    'foreach ($path in $alone) {',
    "  (Get-Item -LiteralPath $path).Property | Where-Object { $_ -ne 'policyText' } |",
    '    ForEach-Object { Remove-ItemProperty -LiteralPath $path -Name $_ }',
    '}',
    'exit 0',
  ]);
}

function script(kit: Kit, steps: readonly string[]): string {
  const wanted = wantedOf(kit).map(
    ({ path, name, value }) =>
      `  @{ Path = ${quoted(path)}; Name = ${quoted(name)}; Value = ${quoted(value)} }`,
  );
  const alone = placesOf(kit).map(({ registry, id }) => `  ${quoted(policyKey(registry, id))}`);
  return [`$wanted = @(`, ...wanted, ')', '$alone = @(', ...alone, ')', ...steps, ''].join('\r\n');
}

function wantedOf(kit: Kit): Wanted[] {
  return placesOf(kit).flatMap(({ registry, id, install }) => [
    { path: policyKey(registry, id), name: 'policyText', value: kit.text },
    ...Object.entries(install ?? {}).map(([name, value]) => ({
      path: `HKLM:\\SOFTWARE\\Policies\\${registry}\\ExtensionSettings\\${id}`,
      name,
      value,
    })),
  ]);
}

function policyKey(registry: string, id: string): string {
  return `HKLM:\\SOFTWARE\\Policies\\${registry}\\3rdparty\\extensions\\${id}\\policy`;
}

/** Between single quotes nothing but the quote itself means anything. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
