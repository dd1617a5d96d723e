import { useTell } from '../../bridge.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { MappingNameForm } from '../../components/MappingNameForm.tsx';
import { mappingsText as text } from '../../text/mappings.ts';

interface RenameFormProps {
  readonly id: string;
  readonly name: string;
  readonly opened: boolean;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

/** Another name for a saved mapping. */
export function RenameForm({ id, name, opened, onDone, onClose }: RenameFormProps) {
  const rename = useTell('renameMapping');
  const close = (): void => {
    rename.reset();
    onClose();
  };
  const give = (wanted: string, replace: boolean): void => {
    if (wanted === name) close();
    else rename.mutate({ id, name: wanted, replace }, { onSuccess: (renamed) => onDone(renamed.name) });
  };
  return (
    <Dialog opened={opened} onClose={close} title={text.renameOf(name)}>
      <MappingNameForm
        label={text.newName}
        name={name}
        confirm={text.save}
        error={rename.error}
        isPending={rename.isPending}
        onName={give}
        onTyped={rename.reset}
        onCancel={close}
      />
    </Dialog>
  );
}
