import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';

interface Props {
  readonly label: string;
  readonly done: string;
  /** What is said where `confirm` fails. */
  readonly failed: string;
  confirm(): Promise<void>;
}

/** A button for what cannot be undone: it asks once more, in its place. */
export function ConfirmButton({ label, done, failed, confirm }: Props) {
  const [step, setStep] = useState<'idle' | 'sure' | 'done' | 'failed'>('idle');
  return (
    <span class="buttons">
      {step === 'sure' ? (
        <>
          <button
            type="button"
            class="primary"
            ref={button => button?.focus()}
            onClick={() => {
              setStep('idle');
              confirm().then(
                () => setStep('done'),
                () => setStep('failed'),
              );
            }}
          >
            {t('confirmYes', { action: label })}
          </button>
          <button type="button" onClick={() => setStep('idle')}>
            {t('confirmNo')}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => setStep('sure')}>
          {label}
        </button>
      )}
      <span role="status">
        {step === 'done' && done}
        {step === 'failed' && failed}
      </span>
    </span>
  );
}
