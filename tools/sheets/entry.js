export { Inflate } from "fflate";
export { Parser } from "saxen";
import Papa from "papaparse";
export const parseCsv = Papa.parse;
