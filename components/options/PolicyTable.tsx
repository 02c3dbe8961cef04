import { t } from '../../utils/platform/i18n.ts';
import { requestMissing } from '../../utils/platform/permissions.ts';
import { type OverviewRow, overviewOf } from '../../utils/policy/overview.ts';
import { type Installation, supportSummary } from '../../utils/policy/support.ts';
import type { EffectiveSettings, PolicyState } from '../../utils/policy/types.ts';
import type { Catalog } from '../actions.ts';
import { faultSentence } from '../faults.ts';
import { useCopy } from '../useCopy.ts';
import { useInstallation } from '../useInstallation.ts';
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
  return (
    <>
      {installation && <MissingPermissions {...installation} />}
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
      <p>
        <a href="policy.html" target="_blank" data-action="open-kit" rel="noopener">
          {t('kitOpen')}
        </a>
      </p>
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
        {problems.map(problem => (
          <small class="remark" key={`${problem.path} ${problem.code}`}>
            {problem.path !== key && <code>{problem.path}</code>} {faultSentence(problem)}
          </small>
        ))}
      </td>
      <td>{locked ? t('origin_locked') : word('origin', origin)}</td>
    </tr>
  );
}

/** What is switched on and still needs the browser's word: all of it in one click. */
function MissingPermissions({ missingOrigins, missingNotifications }: Installation) {
  if (missingOrigins.length === 0 && !missingNotifications) return null;
  const allow = () =>
    void requestMissing(missingOrigins, missingNotifications).then(
      granted => granted && location.reload(),
    );
  return (
    <div class="card" data-part="missing-permissions">
      <p>{t('permissionsMissing')}</p>
      <ul>
        {missingOrigins.map(origin => (
          <li key={origin}>
            <code>{origin}</code>
          </li>
        ))}
        {missingNotifications && <li>{t('notifications')}</li>}
      </ul>
      <button type="button" class="primary" onClick={allow}>
        {t('permissionsAllow')}
      </button>
    </div>
  );
}
