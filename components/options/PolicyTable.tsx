import { t } from '../../utils/platform/i18n.ts';
import { type OverviewRow, overviewOf } from '../../utils/policy/overview.ts';
import { supportSummary } from '../../utils/policy/support.ts';
import type { EffectiveSettings, PolicyState } from '../../utils/policy/types.ts';
import type { Catalog } from '../actions.ts';
import { useCopy } from '../useCopy.ts';
import { useInstallation } from '../useInstallation.ts';
import { withOrigins } from '../useOrigins.ts';
import { word } from '../words.ts';

interface Props {
  readonly state: PolicyState;
  readonly effective: EffectiveSettings;
  readonly catalog: Catalog;
}

/** Every key with the value in force and who decided it, one click for all missing permissions, and a summary for support. */
export function PolicyTable({ state, effective, catalog }: Props) {
  const rows = overviewOf(effective, state);
  const installation = useInstallation(effective, catalog);
  const { copied, copy } = useCopy();
  const missing = installation?.missingOrigins ?? [];
  return (
    <>
      {missing.length > 0 && <MissingPermissions origins={missing} />}
      <details class="quiet" data-part="policy-table">
        <summary>{t('policyTable')}</summary>
        <div class="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('policyKey')}</th>
                <th scope="col">{t('policyValue')}</th>
                <th scope="col">{t('policyOrigin')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <Row key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {installation && (
        <button
          type="button"
          class="plain"
          data-action="copy-support"
          onClick={() => copy(supportSummary(rows, state, installation))}
        >
          <span role="status">{copied ? t('copied') : t('supportCopy')}</span>
        </button>
      )}
      <p class="note">{t('supportMeans')}</p>
    </>
  );
}

function Row({ row }: { row: OverviewRow }) {
  const { key, value, origin, locked, problems } = row;
  return (
    <tr data-policy-key={key} data-origin={locked ? 'locked' : origin}>
      <th scope="row">
        <code>{key}</code>
      </th>
      <td>
        <code>{value ?? '–'}</code>
        {problems.map(({ code, path }) => (
          <small class="remark" key={`${path} ${code}`}>
            {word('policyProblem', code)}
          </small>
        ))}
      </td>
      <td>{locked ? t('origin_locked') : word('origin', origin)}</td>
    </tr>
  );
}

/** What an enabled service still needs the browser's word for: all of it in one click. */
function MissingPermissions({ origins }: { origins: readonly string[] }) {
  return (
    <div class="card" data-part="missing-permissions">
      <p>{t('permissionsMissing')}</p>
      <ul>
        {origins.map(origin => (
          <li key={origin}>
            <code>{origin}</code>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="primary"
        onClick={() =>
          withOrigins(
            origins,
            () => location.reload(),
            () => {},
          )
        }
      >
        {t('permissionsAllow')}
      </button>
    </div>
  );
}
