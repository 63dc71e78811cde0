import { useMessages } from '../../../language/useLanguage.ts';
import type { ShownModel } from '../documents/modelFields.ts';
import { words } from '../words.ts';
import { OpennessMatrix } from './OpennessMatrix.tsx';
import { ProfileSection } from './ProfileSection.tsx';

/** Models, and what is open of each. */
export function ModelsSection({ models }: { readonly models: readonly ShownModel[] }) {
  const text = useMessages(words);
  if (models.length === 0) return null;
  return (
    <ProfileSection title={text.models}>
      <OpennessMatrix models={models} />
    </ProfileSection>
  );
}
