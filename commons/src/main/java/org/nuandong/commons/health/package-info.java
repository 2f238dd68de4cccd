/**
 * 启动检查: a service that cannot do its work right does not start, and says why in one line. Door:
 * none.
 */
package org.nuandong.commons.health;
