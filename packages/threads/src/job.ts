/** The answer to a task, and what of it is handed over and not copied. */
export interface Answered<Answer> {
  readonly answer: Answer;
  readonly handedOver: readonly ArrayBuffer[];
}

/** What a module of a job exports as `start`: given the data of the job, it answers one task after the other. */
export type StartJob<Data, Task, Answer> = (
  data: Data,
) => Work<Task, Answer> | Promise<Work<Task, Answer>>;

type Work<Task, Answer> = (task: Task) => Answered<Answer> | Promise<Answered<Answer>>;
