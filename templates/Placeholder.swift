import Content
import Markup
