import type { ComponentChildren } from 'preact';
import { isWithin } from '../../utils/link/disclosure.ts';
import { t } from '../../utils/platform/i18n.ts';
import { services } from '../../utils/policy/services.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { Section } from '../options/Section.tsx';
import { joinSentences, listOf, word } from '../words.ts';
import { scanningOf } from './scanning.ts';
import { type Told, toldAtOnce, toldForMore } from './sent.ts';

/** What leaves this browser and when, made from what the settings in force would really do. */
export function WhatIsSent({ effective }: { effective: EffectiveSettings }) {
  const { rules, sources } = effective;
  const canReport =
    Boolean(sources[services.netcraft.id]?.enabled.value) &&
    isWithin('url', rules.maxDisclosure ?? 'visit');
  return (
    <Section id="sent" title={t('welcomeSent')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('welcomeSentWhen')}</th>
            <th scope="col">{t('welcomeSentWhat')}</th>
          </tr>
        </thead>
        <tbody>
          <Row when={t('welcomeSentIdle')}>{t('welcomeSentNothing')}</Row>
          <Row when={t('welcomeSentInternal')}>{t('welcomeSentNobody')}</Row>
          <Row when={t('welcomeSentLeak')}>{t('welcomeSentAsked')}</Row>
          <Row when={t('welcomeSentCheck')} name="check">
            <Learners told={toldAtOnce(effective)} />
          </Row>
          <Row when={t('welcomeSentScan', { service: services.urlscan.name })} name="scan">
            {scanSaid(effective)}
          </Row>
          <Row when={t('welcomeSentMore', { part: t('specialists') })} name="more">
            <Learners told={toldForMore(effective)} />
          </Row>
          {canReport && (
            <Row when={t('welcomeSentReport', { service: services.netcraft.name })} name="report">
              {t('welcomeSentReported')}
            </Row>
          )}
        </tbody>
      </table>
      <p class="note">{t('welcomeSentListed', { part: t('receipts') })}</p>
    </Section>
  );
}

interface RowProps {
  readonly when: string;
  readonly name?: string;
  readonly children: ComponentChildren;
}

function Row({ when, name, children }: RowProps) {
  return (
    <tr {...(name ? { 'data-row': name } : {})}>
      <th scope="row">{when}</th>
      <td>{children}</td>
    </tr>
  );
}

function Learners({ told }: { told: readonly Told[] }) {
  if (told.length === 0) return <>{t('welcomeSentNobody')}</>;
  return (
    <ul>
      {told.map(({ level, names }) => (
        <li key={level}>
          {word('welcomeLearns', level)} <small>{listOf(names)}</small>
        </li>
      ))}
    </ul>
  );
}

function scanSaid(effective: EffectiveSettings): string {
  const scanning = scanningOf(effective);
  if (scanning === 'closed' || scanning === 'off') return t('welcomeSentNoScan');
  if (scanning === 'missing') return t('welcomeSentNoKey');
  return joinSentences(
    effective.scan.value === 'automatic' ? t('welcomeSentEvery') : t('welcomeSentOnRequest'),
    word('visibilityNote', effective.visibility.value),
  );
}
