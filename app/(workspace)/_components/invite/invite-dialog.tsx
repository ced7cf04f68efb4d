"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DepartmentCode } from "@/components/ui/department-code";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { BoardDepartment } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import type { Role } from "@/lib/policy/roles";
import { CopyLink } from "./copy-link";
import { roleOptions } from "./role-options";

interface Values { email: string; departmentIds: string[] }
interface Props {
  workspaceId: string;
  me: { readonly role: Role };
  departments: readonly BoardDepartment[];
  onClose: () => void;
}

/** Makes a link that lets one person in, and shows it this once. */
export function InviteDialog({ workspaceId, me, departments, onClose }: Props) {
  const router = useRouter();
  const formId = useId();
  const [role, setRole] = useState<Role>("editor");
  const [working, setWorking] = useState(false);
  const [made, setMade] = useState<{ url: string; mailedTo: string | null }>();
  const { register, handleSubmit, setError, reset, formState: { errors } } = useForm<Values>({ defaultValues: { email: "", departmentIds: [] } });

  const submit = handleSubmit(async ({ email, departmentIds }) => {
    setWorking(true);
    try {
      const { url, mailed } = await apiFetch<{ url: string; mailed: boolean }>("POST", `/api/v1/workspaces/${workspaceId}/invitations`, {
        role, departmentIds, email: email.trim() || undefined,
      });
      setMade({ url, mailedTo: mailed ? email.trim() : null });
      router.refresh();
    } catch (error) {
      showProblem(error, setError, ["email"]);
    }
    setWorking(false);
  });

  if (made) {
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={made.mailedTo === null ? "Send this link" : "Invitation on its way"}
        description={`${made.mailedTo === null ? "" : `A mail with this link goes to ${made.mailedTo}. `}It lets one person in, for seven days. We show it only now and keep no readable copy.`}
        footer={
          <>
            <Button variant="quiet" onClick={() => { setMade(undefined); reset(); }}>Invite someone else</Button>
            <Button variant="primary" onClick={onClose}>Done</Button>
          </>
        }
      >
        <CopyLink label="Invitation link" url={made.url} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Invite a colleague"
      description="You get a link to send to them."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={working}>Make a link</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormProblem message={errors.root?.message} />
        <Field label="Role">
          {(control) => <Select {...control} value={role} onChange={setRole} options={roleOptions(me, "invitations.change")} />}
        </Field>
        <fieldset>
          <legend className="mb-1 font-medium">Departments <span className="font-normal text-ink-3">(optional)</span></legend>
          <div className="flex flex-wrap gap-x-5">
            {departments.map((department) => (
              <Checkbox
                key={department.id} value={department.id} {...register("departmentIds")}
                label={<><DepartmentCode code={department.code} colour={department.colour} />{department.name}</>}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          label="E-mail" type="email" optional autoComplete="off" error={errors.email?.message}
          hint="If you name one, only that address can use the link."
          {...register("email", { pattern: { value: /^\s*(\S+@\S+)?\s*$/, message: "Enter an e-mail address, or nothing." } })}
        />
      </form>
    </Dialog>
  );
}
