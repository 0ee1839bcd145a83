import { isOctroiError, OctroiError } from '@octroi/core';
import type { Portfolio } from '@octroi/features';
import {
  bundleFolder,
  champion,
  championOf,
  openApplicants,
  openBundleFolder,
  type ApplicantStore,
  type Workspace,
} from '@octroi/workspace';
import { openModel, type OpenModel } from './open-model.ts';

/** What a server answers from: models, rules and applicants of one workspace. */
export interface Service extends Disposable {
  readonly portfolio: Portfolio;
  readonly workspace: Workspace;
  /** Scores the demo form; undefined where its preset was not trained. */
  readonly form: OpenModel | undefined;
  /** Scores full applications; undefined where none was trained. */
  readonly application: OpenModel | undefined;
  /** Undefined where no table of applications was ingested. */
  readonly applicants: ApplicantStore | undefined;
}

export interface ServiceRequest {
  readonly workspace: Workspace;
  readonly portfolio: Portfolio;
  /** Serves this bundle (folder, id, alias or preset) instead of its preset's champion. */
  readonly bundle?: string | undefined;
  /** Name of the policy that decides where a request names none. */
  readonly policy?: string | undefined;
}

/**
 * Opens the champions of a workspace: the form's model, and the one of full applications.
 *
 * @throws OctroiError WORKSPACE_BUNDLE_UNKNOWN where there is neither; WORKSPACE_ALIAS_DANGLING, those of
 * `openModel` and `openApplicants`
 */
export async function openService(request: ServiceRequest): Promise<Service> {
  const { workspace, portfolio } = request;
  const folders = await modelFolders(request);
  const open = (role: OpenModel['role'], folder?: string): Promise<OpenModel | undefined> =>
    folder === undefined
      ? Promise.resolve(undefined)
      : openModel({ role, folder, portfolio, policy: request.policy });
  const [form, application] = await Promise.all([
    open('form', folders.form),
    open('application', folders.application),
  ]);
  const applicants = openApplicants(workspace);
  return {
    portfolio,
    workspace,
    form,
    application,
    applicants,
    [Symbol.dispose]: () => {
      applicants?.close();
    },
  };
}

interface ModelFolders {
  readonly form?: string | undefined;
  readonly application?: string | undefined;
}

async function modelFolders(request: ServiceRequest): Promise<ModelFolders> {
  const { workspace, portfolio, bundle } = request;
  const folders: ModelFolders = {
    form: await championFolder(workspace, championOf(portfolio.demoPreset)),
    application: await championFolder(workspace, champion),
  };
  if (bundle === undefined) {
    if (folders.form !== undefined || folders.application !== undefined) return folders;
    throw new OctroiError('WORKSPACE_BUNDLE_UNKNOWN', { bundle: champion });
  }
  const folder = await bundleFolder(workspace, bundle);
  const { manifest } = await openBundleFolder(folder);
  return manifest.preset === portfolio.demoPreset
    ? { ...folders, form: folder }
    : { ...folders, application: folder };
}

/** Undefined where nothing was trained; an alias that points nowhere is an error. */
async function championFolder(workspace: Workspace, alias: string): Promise<string | undefined> {
  try {
    return await bundleFolder(workspace, alias);
  } catch (error) {
    if (isOctroiError(error, 'WORKSPACE_BUNDLE_UNKNOWN')) return undefined;
    throw error;
  }
}
