/**
 * 入站识别 (R202, R230): whom the registry has flagged (dementia, repeated wandering, missing) is known
 * at the door and when somebody is identified later, by indexes under the exchange key and without
 * a name travelling (ADR 60). Tells the identity topic whose case it is; keeps how the registry
 * linked it. Door for other features: {@link org.nuandong.dispatch.recognition.Recognition}.
 */
package org.nuandong.dispatch.recognition;
