/**
 * 求助接待: who comes to the door of a station (R190, C1, C2, C3: 132号 Art. 4 to 11, 381号 Art. 6, 细则
 * Art. 3 to 6). Registered at once and told what the station does; a doctor or the police first
 * where one is needed; security check; the four conditions; admitted, or refused in writing with
 * the reason and the way to complain. Who cannot say is helped first and asked later (R146); a
 * minor and a person without capacity are never refused (R142); who somebody is is never a
 * condition.
 *
 * <p>The door for the papers: {@link org.nuandong.dispatch.reception.RefusalNotices}.
 */
package org.nuandong.dispatch.reception;
