import { render } from 'preact';
import { PopupApp } from '../../components/PopupApp.tsx';

const named = new URLSearchParams(location.search).get('check');
render(<PopupApp named={named} />, document.body);
