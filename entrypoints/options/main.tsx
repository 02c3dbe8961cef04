import { render } from 'preact';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';

render(<OptionsApp />, document.body);
