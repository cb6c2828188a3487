import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PROFESSIONAL_KINDS, type ProfessionalKind } from '../../../core/case/hand-over.ts';
import { capital } from '../../../words/capital.ts';
import { PROFESSIONAL_KIND_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Professional } from './hand-over-data.ts';

type Props = { readonly known: Professional | null; readonly onClose: () => void };

const LINES = ['name', 'email', 'phone', 'district'] as const;

/** Who a professional is, and what is usually agreed. */
export function ProfessionalForm({ known, onClose }: Props) {
  const words = useWords(HAND_OVERS);
  const { language, manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const shown = (text: string | null | undefined) => (text ? manner.decimal(text) : '');
  const [typed, setTyped] = useState({
    ...{ name: known?.name ?? '', address: known?.address ?? '', email: known?.email ?? '', phone: known?.phone ?? '' },
    ...{ district: known?.district ?? '', notes: known?.notes ?? '' },
    ...{ commission: shown(known?.commission), fixed: shown(known?.fixed) },
  });
  const [kind, setKind] = useState<ProfessionalKind>(known?.kind ?? 'officer');
  const body = { ...typed, kind, commission: typed.commission || null, fixed: typed.fixed || null };
  const saving = useAct(
    async () => {
      if (known === null)
        await answered(
          api.POST('/api/w/{workspace}/creditors/{creditor}/professionals', { params: { path: { workspace, creditor } }, body }),
        );
      else
        await answered(
          api.POST('/api/w/{workspace}/professionals/{professional}', { params: { path: { workspace, professional: known.id } }, body }),
        );
    },
    { done: () => words.saved, quiet: true, after: onClose },
  );
  const set = (name: keyof typeof typed) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setTyped({ ...typed, [name]: event.currentTarget.value });
  return (
    <FormDialog title={known === null ? words.add : words.changeOne(known.name)} doing={saving} onClose={onClose}>
      <NativeSelect
        label={words.kind}
        data-autofocus
        value={kind}
        data={PROFESSIONAL_KINDS.map((value) => ({ value, label: capital(PROFESSIONAL_KIND_WORDS[value][language]) }))}
        onChange={({ currentTarget }) => setKind(PROFESSIONAL_KINDS.find((one) => one === currentTarget.value) ?? 'officer')}
      />
      {LINES.map((name) => (
        <TextInput key={name} label={words[name]} required={name === 'name'} maxLength={200} value={typed[name]} onChange={set(name)} />
      ))}
      <Textarea label={words.address} autosize minRows={2} maxLength={500} value={typed.address} onChange={set('address')} />
      <TextInput label={words.percent} inputMode="decimal" maxLength={20} maw={220} value={typed.commission} onChange={set('commission')} />
      <TextInput label={words.fee} inputMode="decimal" maxLength={20} maw={220} value={typed.fixed} onChange={set('fixed')} />
      <Textarea label={words.notes} autosize minRows={2} maxLength={2_000} value={typed.notes} onChange={set('notes')} />
    </FormDialog>
  );
}
