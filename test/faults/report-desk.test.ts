import {testRows} from './run-rows.js';

testRows('report desk');
