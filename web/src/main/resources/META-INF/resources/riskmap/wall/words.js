// Texts of the things the service names by a code.

/** Titles of the panels by id, in the order people choose from. */
export const PANEL_TITLES = {
  'risk-levels': 'panel-risk-levels',
  'risk-trend': 'panel-risk-trend',
  'hazard-levels': 'panel-hazard-levels',
  dangers: 'panel-dangers',
  supervised: 'panel-supervised',
  rectification: 'panel-rectification',
  'inspection-progress': 'panel-inspection-progress',
  'grid-ranking': 'panel-grid-ranking',
  'sensor-alarms': 'panel-sensor-alarms',
  resources: 'panel-resources',
  clusters: 'panel-clusters',
  incident: 'panel-incident',
};

/** States of a screen. */
export const SCREEN_STATES = { connected: 'screen-connected', silent: 'screen-silent', gone: 'screen-gone' };

/** Why a screen was not told, by the code of the reason. */
export const MISSING_REASONS = { gone: 'missing-gone', silent: 'missing-silent', apart: 'missing-apart', unknown: 'missing-unknown' };

/** Commands without anything else to say. */
export const PLAIN_COMMANDS = { pause: 'director-pause', resume: 'director-resume', clear: 'director-clear', reload: 'director-reload' };

/** Names of risk levels by code. */
export const LEVEL_NAMES = { red: 'levelRed', orange: 'levelOrange', yellow: 'levelYellow', blue: 'levelBlue', none: 'levelNone' };

/** Names of major-hazard levels by code. */
export const HAZARD_NAMES = { 1: 'hazard1', 2: 'hazard2', 3: 'hazard3', 4: 'hazard4', none: 'hazardNone' };
