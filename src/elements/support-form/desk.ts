/** What keeps reports comes after the form is there: nobody waits for it to write. */
export {openReportDesk} from '../../report/index.js';
