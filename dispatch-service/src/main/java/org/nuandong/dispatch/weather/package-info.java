/**
 * 气象预警: warnings come in as CAP 1.2 and as Chinese JSON payloads, are never refused for their
 * content and consume levels, never compute them (R130, R131, R133, R274). Doors: {@link
 * org.nuandong.dispatch.weather.WarningsInForce}; the events {@link
 * org.nuandong.dispatch.weather.WarningsChanged} and {@link
 * org.nuandong.dispatch.weather.ForecastReceived}.
 */
package org.nuandong.dispatch.weather;
