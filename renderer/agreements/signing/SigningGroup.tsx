import type { AgreementSignatures } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t, type SigningPlaceName } from '#shared/text/agreementScreens';
import { DateField } from '../../ui/DateField';
import { FieldGroup } from '../../ui/FieldGrid';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import { useBlobAddress } from '../useBlobAddress';
import { SIGNING_PLACES, type Signing } from './useSigning';
import css from './SignDialog.module.css';

interface Props {
  readonly signing: Signing;
  readonly signedOn: string;
  readonly onSignedOn: (day: string) => void;
  readonly dayFault: string | undefined;
  readonly onSign: () => void;
}

/** How the paper is signed: in ink later on, or here and now. */
export function SigningGroup({ signing, signedOn, onSignedOn, dayFault, onSign }: Props) {
  const { signatures, broken, drop } = signing;
  return (
    <FieldGroup title={t.signing} note={signatures ? undefined : t.signOnPaper}>
      {broken && (
        <Notice
          tone="warn"
          title={t.signingVoid}
          action={<LinkButton onClick={onSign}>{t.signAgain}</LinkButton>}
        >
          {t.signingVoidText}
        </Notice>
      )}
      {signatures && (
        <>
          <div className={css.done}>
            {SIGNING_PLACES.map((place) => (
              <Signature key={place} place={place} picture={signatures[place]} />
            ))}
          </div>
          <DateField label={t.signedOn} value={signedOn} onChange={onSignedOn} error={dayFault} />
          <div className="row g4">
            <LinkButton onClick={onSign}>{t.signAgain}</LinkButton>
            <LinkButton onClick={drop}>{t.toPaper}</LinkButton>
          </div>
        </>
      )}
    </FieldGroup>
  );
}

interface SignatureProps {
  readonly place: SigningPlaceName;
  readonly picture: AgreementSignatures[SigningPlaceName];
}

function Signature({ place, picture }: SignatureProps) {
  const address = useBlobAddress(picture ?? undefined, 'image/png');
  if (picture === null) return null;
  return (
    <figure>
      {address !== undefined && <img src={address} alt={t.signLabel[place]} />}
      <figcaption className="note">{t.signPlace[place]}</figcaption>
    </figure>
  );
}
