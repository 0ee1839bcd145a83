const sparse = 'sparse matrices: every matrix here is dense, missing values are NaN';
const arrow = 'Arrow C data structures: nothing here holds Arrow memory';
const streaming = 'rows pushed bit by bit by several producers: a matrix arrives whole';
const network = 'training over several machines: one child process trains';
const singleRow = 'fast path for one row at serving time: serving reads the model in TypeScript';
const reference = 'byte buffers of a serialised reference: used with rows pushed bit by bit';

/** The exported symbols of LightGBM 4.7.0 that are not bound, with the reason. */
export const unboundLightgbm: Readonly<Record<string, string>> = {
  LGBM_BoosterFreePredictSparse: sparse,
  LGBM_BoosterPredictForArrow: arrow,
  LGBM_BoosterPredictForArrowStream: arrow,
  LGBM_BoosterPredictForCSC: sparse,
  LGBM_BoosterPredictForCSR: sparse,
  LGBM_BoosterPredictForCSRSingleRow: sparse,
  LGBM_BoosterPredictForCSRSingleRowFast: sparse,
  LGBM_BoosterPredictForCSRSingleRowFastInit: sparse,
  LGBM_BoosterPredictForFile: 'reads a CSV file itself: files are read by the pipeline',
  LGBM_BoosterPredictForMatSingleRowFast: singleRow,
  LGBM_BoosterPredictForMatSingleRowFastInit: singleRow,
  LGBM_BoosterPredictForMats: 'one array per row: a matrix is one array',
  LGBM_BoosterPredictSparseOutput: sparse,
  LGBM_ByteBufferFree: reference,
  LGBM_ByteBufferGetAt: reference,
  LGBM_DEFAULT_NUM_THREADS: 'a variable, not a function; LGBM_GetMaxThreads reads it',
  LGBM_DatasetCreateByReference: streaming,
  LGBM_DatasetCreateFromArrow: arrow,
  LGBM_DatasetCreateFromArrowStream: arrow,
  LGBM_DatasetCreateFromCSC: sparse,
  LGBM_DatasetCreateFromCSR: sparse,
  LGBM_DatasetCreateFromCSRFunc: 'takes a C++ std::function',
  LGBM_DatasetCreateFromMats: 'several arrays of rows: a matrix is one array',
  LGBM_DatasetCreateFromSampledColumn: streaming,
  LGBM_DatasetCreateFromSerializedReference: reference,
  LGBM_DatasetInitStreaming: streaming,
  LGBM_DatasetMarkFinished: streaming,
  LGBM_DatasetPushRows: streaming,
  LGBM_DatasetPushRowsByCSR: streaming,
  LGBM_DatasetPushRowsByCSRWithMetadata: streaming,
  LGBM_DatasetPushRowsWithMetadata: streaming,
  LGBM_DatasetSerializeReferenceToBinary: reference,
  LGBM_DatasetSetFieldFromArrow: arrow,
  LGBM_DatasetSetFieldFromArrowStream: arrow,
  LGBM_DatasetSetWaitForManualFinish: streaming,
  LGBM_FastConfigFree: singleRow,
  LGBM_MAX_NUM_THREADS: 'a variable, not a function; LGBM_SetMaxThreads writes it',
  LGBM_NetworkFree: network,
  LGBM_NetworkInit: network,
  LGBM_NetworkInitWithFunctions: network,
  LGBM_RegisterLogCallback:
    'a helper thread that logs into JavaScript during a synchronous call waits for ever; the log is read from the standard output of the child',
};
