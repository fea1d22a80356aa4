// The first script of the hosted page.
import { paint } from './paint';

paint();
