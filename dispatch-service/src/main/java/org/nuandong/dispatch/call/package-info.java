/**
 * 平台推送: the calls of 110, 120 and 12345 in their own field names and codes (R271, C11). What their
 * fields and codes mean is data; nothing in a call is a reason to refuse it; points come in the
 * datum that the platform declared and are kept in WGS-84. Each call is a tip ({@link
 * org.nuandong.dispatch.tip.PlatformTips}).
 */
package org.nuandong.dispatch.call;
