const sparse = 'sparse matrices: every matrix here is dense, missing values are NaN';
const cuda = 'device memory: the shipped library is the CPU build';
const network = 'training over several machines: one child process trains';
const callback = 'batches from a callback: a matrix arrives whole';
const inPlace = 'prediction without a DMatrix: has no contributions and no leaves';
const categories = 'level names inside the model: codes are given by the encoder of the bundle';
const undeclared = 'exported, but absent from the public header';

/** The exported symbols of XGBoost 3.4.1 that are not bound, with the reason. */
export const unboundXgboost: Readonly<Record<string, string>> = {
  XGBCategoriesFree: categories,
  XGBGetLastErrorCode: undeclared,
  XGBRegisterLogCallback:
    'a helper thread that logs into JavaScript during a synchronous call waits for ever; the log is read from the standard error of the child',
  XGBoosterBoostOneIter: 'deprecated: XGBoosterTrainOneIter does the same',
  XGBoosterGetCategories: categories,
  XGBoosterGetCategoriesExportToArrow: categories,
  XGBoosterPredict: 'deprecated: XGBoosterPredictFromDMatrix does the same',
  XGBoosterPredictFromCSR: sparse,
  XGBoosterPredictFromColumnar: inPlace,
  XGBoosterPredictFromCudaArray: cuda,
  XGBoosterPredictFromCudaColumnar: cuda,
  XGBoosterPredictFromDense: inPlace,
  XGBoosterSerializeToBuffer: 'memory image of one version: models are kept as JSON',
  XGBoosterTrainOneIterWithSplitGrad: undeclared,
  XGBoosterUnserializeFromBuffer: 'memory image of one version: models are kept as JSON',
  XGCommunicatorAllgather: network,
  XGCommunicatorAllreduce: network,
  XGCommunicatorBroadcast: network,
  XGCommunicatorFinalize: network,
  XGCommunicatorGetProcessorName: network,
  XGCommunicatorGetRank: network,
  XGCommunicatorGetWorldSize: network,
  XGCommunicatorInit: network,
  XGCommunicatorIsDistributed: network,
  XGCommunicatorPrint: network,
  XGCommunicatorSignalError: network,
  XGDMatrixCreateFromCSC: sparse,
  XGDMatrixCreateFromCSR: sparse,
  XGDMatrixCreateFromCallback: callback,
  XGDMatrixCreateFromCudaArrayInterface: cuda,
  XGDMatrixCreateFromCudaColumnar: cuda,
  XGDMatrixCreateFromDataIter: callback,
  XGDMatrixCreateFromURI: 'reads files itself: files are read by the pipeline',
  XGDMatrixDataSplitMode: network,
  XGDMatrixGetCategories: categories,
  XGDMatrixGetCategoriesExportToArrow: categories,
  XGDMatrixSetDenseInfo: 'deprecated: XGDMatrixSetInfoFromInterface does the same',
  XGExtMemQuantileDMatrixCreateFromCallback: callback,
  XGProxyDMatrixCreate: callback,
  XGProxyDMatrixSetDataCSR: callback,
  XGProxyDMatrixSetDataColumnar: callback,
  XGProxyDMatrixSetDataCudaArrayInterface: cuda,
  XGProxyDMatrixSetDataCudaColumnar: cuda,
  XGProxyDMatrixSetDataDense: callback,
  XGQuantileDMatrixCreateFromCallback: callback,
  XGTrackerCreate: network,
  XGTrackerFree: network,
  XGTrackerRun: network,
  XGTrackerWaitFor: network,
  XGTrackerWorkerArgs: network,
};
