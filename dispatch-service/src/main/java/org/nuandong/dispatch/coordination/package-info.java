/**
 * 部门协同 (R243, R270, R274): joint meetings whose decisions become tasks with owner and due time,
 * documents that the lead group signs post by post, outlooks that change next week's plan. Hears
 * {@link org.nuandong.dispatch.weather.ForecastReceived}; has no door.
 */
package org.nuandong.dispatch.coordination;
