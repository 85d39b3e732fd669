// better-sqlite3 keeps references to strings and numbers, which Node-API allows since version 10 only; in a
// runtime with version 9 it fails when it loads. Here such a value is kept as element 0 of an array, and the
// reference to that array is remembered. Included before every other header (-include), so that the calls
// inside napi.h are caught, too.
#pragma once
#include <node_api.h>
#include <unordered_set>

namespace napi9 {

inline std::unordered_set<napi_ref>& Boxed() {
  static thread_local std::unordered_set<napi_ref> boxed;
  return boxed;
}

inline napi_status CreateReference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = napi_create_reference(env, box, count, result)) != napi_ok) return status;
  Boxed().insert(*result);
  return napi_ok;
}

inline napi_status GetReferenceValue(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  if (status != napi_ok || *result == nullptr || Boxed().count(ref) == 0) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status DeleteReference(napi_env env, napi_ref ref) {
  Boxed().erase(ref);
  return napi_delete_reference(env, ref);
}

}  // namespace napi9

#define napi_create_reference napi9::CreateReference
#define napi_get_reference_value napi9::GetReferenceValue
#define napi_delete_reference napi9::DeleteReference
