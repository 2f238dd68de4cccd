/**
 * 接口规约: what every HTTP operation has in common. Strict bodies and parameters, idempotent creation,
 * keyset paging, versions, limits of size and load, the common part of the OpenAPI document. Door:
 * {@code Idempotent}, {@code Lenient}, {@code Paging}, {@code Versions}, {@code IdempotencyKeys}.
 */
package org.nuandong.commons.rest;
