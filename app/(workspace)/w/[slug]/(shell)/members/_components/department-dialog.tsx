"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/app/_components/form-problem";
import { showProblem } from "@/app/_components/show-problem";
import { TextField } from "@/app/_components/text-field";
import { Button } from "@/components/ui/button";
import { departmentStyle } from "@/components/ui/department-style";
import { Dialog } from "@/components/ui/dialog";
import type { BoardDepartment } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import { DEPARTMENT_COLOURS, freeColour, suggestCode } from "./department-colours";

interface Values { name: string; code: string; colour: string }

/** Adds a department, or changes one. The code follows the name until somebody types one. */
export function DepartmentDialog({ workspaceId, departments, department, onClose }: {
  workspaceId: string;
  departments: readonly BoardDepartment[];
  department?: BoardDepartment;
  onClose: () => void;
}) {
  const router = useRouter();
  const formId = useId();
  const [working, setWorking] = useState(false);
  const others = departments.filter(({ id }) => id !== department?.id);
  const taken = others.map(({ code }) => code);
  const { register, handleSubmit, setError, setValue, formState: { errors, dirtyFields } } = useForm<Values>({
    defaultValues: department ?? { name: "", code: "", colour: freeColour(departments) },
  });
  const known = DEPARTMENT_COLOURS.some(({ colour }) => colour === department?.colour.toUpperCase());
  const colours = department && !known ? [{ colour: department.colour, name: "As it is" }, ...DEPARTMENT_COLOURS] : DEPARTMENT_COLOURS;

  const submit = handleSubmit(async ({ name, code, colour }) => {
    setWorking(true);
    const path = `/api/v1/workspaces/${workspaceId}/departments`;
    const body = { name: name.trim(), code: code.trim().toUpperCase(), colour };
    try {
      if (department) await apiFetch("PATCH", `${path}/${department.id}`, body);
      else await apiFetch("POST", path, body);
      router.refresh();
      return onClose();
    } catch (error) {
      showProblem(error, setError, ["name", "code", "colour"]);
    }
    setWorking(false);
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={department ? `Change ${department.name}` : "Add a department"}
      description="Its colour and its code show on every note, so nobody has to tell colours apart."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={working}>{department ? "Save" : "Add department"}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormProblem message={errors.root?.message} />
        <div className="grid grid-cols-[1fr_5.5rem] items-start gap-3">
          <TextField
            label="Name" autoComplete="off" error={errors.name?.message}
            {...register("name", {
              validate: (value) => value.trim() !== "" || "Name it.",
              onChange: (event: { target: { value: string } }) => {
                if (!department && !dirtyFields.code) setValue("code", suggestCode(event.target.value, taken));
              },
            })}
          />
          <TextField
            label="Code" autoComplete="off" maxLength={2} className="uppercase" error={errors.code?.message}
            {...register("code", {
              pattern: { value: /^[A-Za-z]{2}$/, message: "Two letters." },
              required: "Two letters.",
              validate: (value) => !taken.includes(value.toUpperCase()) || "Another department has it.",
            })}
          />
        </div>
        <fieldset>
          <legend className="mb-1.5 font-medium">Colour</legend>
          <div className="flex flex-wrap gap-2">
            {colours.map(({ colour, name }) => (
              <label
                key={colour} title={name} style={departmentStyle(colour)}
                className="relative size-7.5 rounded-sm bg-dept touch-target has-checked:shadow-[0_0_0_2px_var(--raised),0_0_0_4px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent"
              >
                <input type="radio" value={colour} aria-label={name} className="absolute inset-0 cursor-pointer appearance-none outline-none" {...register("colour")} />
              </label>
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  );
}
