/**
 * 待办: what is due, mine and my unit's, fed by all deadlines (R111, R112). Doors: {@link
 * org.nuandong.commons.workitem.WorkHolder} tells whose work something is; labels of steps stand in
 * {@code messages/work-items_<language>.properties}, links in {@code
 * messages/work-items.properties}.
 */
package org.nuandong.commons.workitem;
