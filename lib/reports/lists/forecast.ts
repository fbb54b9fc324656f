import { customerProfitability } from '../customer-profitability';
import { forecastBySource } from '../forecast-by-source';
import { forecastVsActual } from '../forecast-vs-actual';
import type { Report } from '../report';
import { revenueForecast } from '../revenue-forecast';
import { salesConversion } from '../sales-conversion';
import { salesCycle } from '../sales-cycle';
import { winProbability } from '../win-probability';

export const forecastReports: readonly Report[] = [
  forecastVsActual,
  forecastBySource,
  revenueForecast,
  salesConversion,
  salesCycle,
  customerProfitability,
  winProbability,
];
