import {testRows} from './run-rows.js';

testRows('outbox');
