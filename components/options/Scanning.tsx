import { originsOf } from '../../utils/check/origins.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Settings } from '../../utils/policy/schema.ts';
import { services } from '../../utils/policy/services.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { isWider, visibilities } from '../../utils/policy/visibility.ts';
import { keyShape } from '../../utils/scan/client.ts';
import type { Changes } from '../useSettings.ts';
import { word } from '../words.ts';
import { Choice } from './Choice.tsx';
import { KeyField } from './KeyField.tsx';
import { Section } from './Section.tsx';

const ways = ['automatic', 'on-request', 'off'] as const;

interface Props {
  readonly effective: EffectiveSettings;
  readonly changes: Changes;
}

/** The key for urlscan.io, who may see what is scanned, and whether a check scans by itself. */
export function Scanning({ effective, changes }: Props) {
  const { rules, scan, visibility, sources } = effective;
  const urlscan = sources.urlscan;
  const ceiling = rules.maxVisibility ?? 'public';
  return (
    <Section id="scanning" title={t('scanning')}>
      <p>{t('scanningWhat')}</p>
      <div id="source-urlscan">
        {urlscan && !urlscan.forbidden && (
          <KeyField
            source={services.urlscan.id}
            name={services.urlscan.name}
            saved={urlscan.key}
            base={urlscan.base.value}
            shape={keyShape}
            where="https://urlscan.io/user/signup"
            origins={originsOf(services.urlscan.id, null, effective)}
            save={key => changes.setSource(services.urlscan.id, { key })}
          />
        )}
      </div>
      <Choice
        name="visibility"
        legend={t('visibility')}
        options={visibilities.map(value => ({
          value,
          label: word('visibilityName', value) ?? value,
          note: word('visibilityMeans', value),
          closed: isWider(value, ceiling),
        }))}
        value={visibility.value}
        locked={visibility.locked}
        choose={value => changes.set({ visibility: value as Settings['visibility'] })}
      />
      <Choice
        name="scan"
        legend={t('scanWhen')}
        options={ways.map(value => ({
          value,
          label: word('scanWay', value) ?? value,
          note: word('scanWayMeans', value),
        }))}
        value={scan.value}
        locked={scan.locked}
        choose={value => changes.set({ scan: value as Settings['scan'] })}
      />
    </Section>
  );
}
