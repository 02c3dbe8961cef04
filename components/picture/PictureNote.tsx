import { t } from '../../utils/platform/i18n.ts';
import type { ClickedPicture } from '../usePicture.ts';
import { SightNote } from './SightNote.tsx';

/** What became of a picture that was clicked, where no check came of it. */
export function PictureNote({ picture }: { picture: ClickedPicture }) {
  return (
    <section class="clicked" role="status" data-part="picture" data-state={picture.state}>
      <Words picture={picture} />
    </section>
  );
}

function Words({ picture }: { picture: ClickedPicture }) {
  switch (picture.state) {
    case 'looking':
      return <p>{t('pictureLooking')}</p>;
    case 'refused':
      return <p>{t('pictureRefused')}</p>;
    case 'lost':
      return <p>{t('pictureLost')}</p>;
    case 'seen':
      return <SightNote sight={picture.sight} inTab={picture.inTab} />;
  }
}
