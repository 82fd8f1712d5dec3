// First names by which most of those who have them are called “he” or “she”. Names of both are left out.

export type Called = 'he' | 'she';

const HE =
  'Aaron Abdul Adam Ahmed Alan Albert Alberto Alexander Alexei Ali Anders Andrei Andrew Anthony Antonio Anton Arthur Benjamin Bernard Bjorn Boris Brian Carl Carlos Charles Christian Christopher Colin Daniel David Denis Diego Dmitri Dmytro Donald Douglas Edmund Edward Emmanuel Eric Ernst Fernando Francisco Frank Frederick Friedrich Fritz Gavin George Georg Gerald Giovanni Giuseppe Gregory Gustav Hamid Hans Harold Harry Hassan Heinrich Henri Henry Hugh Hugo Ibrahim Igor Ivan Jack Jacob Jacques James Jan Javier Jens Jeremy Jim Joachim Joe Johan Johann John Jonas Jonathan Jorge Jose Josef Joseph Juan Karl Keir Keith Kenneth Kevin Khalid Klaus Lars Leonard Louis Luis Lukas Magnus Mahmoud Manuel Marco Marcus Mario Mark Martin Mateo Matthew Max Michael Michel Miguel Mikhail Mohamed Mohammad Mohammed Muhammad Mustafa Nathan Neil Nicholas Nigel Nikita Nikolai Oleg Oliver Olaf Omar Oscar Oskar Otto Pablo Patrick Paul Pavel Pedro Peter Petr Philip Philippe Pierre Piotr Rafael Ralph Raymond Ricardo Richard Robert Roberto Roger Roland Roman Ronald Rudolf Rupert Samuel Scott Sean Sergei Sergio Simon Stanislav Stefan Stephen Steven Stuart Sven Thomas Timothy Tobias Tom Tomas Tony Viktor Victor Vincent Vladimir Volodymyr Walter Werner William Wolfgang Yusuf Joshua Luca Elisha Ezra Ilya Misha';
const SHE =
  'Agnes Alice Amy Angela Anita Anne Annette Audrey Beatrice Bridget Carmen Caroline Catherine Charlotte Chloe Christine Claire Deborah Diane Dolores Doris Dorothy Edith Eleanor Elizabeth Ellen Elsie Emily Emma Esther Eve Fatima Florence Frances Freya Gertrud Gladys Grace Greta Hannah Harriet Heather Heidi Helen Helene Ingrid Irene Isabel Jane Janet Janine Jasmin Jennifer Jessica Joan Joanne Josephine Joyce Judith Judy Julie Juliet Karen Kate Katherine Kathleen Kathryn Katrin Kirsten Kristin Laura Lauren Leila Lisbeth Louise Lucy Lynn Madeleine Margaret Maria Marianne Marie Marion Martha Mary Maude Megan Melanie Mercedes Michelle Miriam Molly Monique Muriel Nadine Nancy Naomi Natalie Nicole Nora Olive Phoebe Rachel Rebecca Rosemary Rosie Ruth Sally Sarah Sigrid Simone Solveig Sophie Susan Suzanne Sylvie Theresa Tove Ursula Valerie Victoria Virginie Vivian Wendy Yasmin Yvonne Zoe';

const CALLED: ReadonlyMap<string, Called> = new Map([
  ...HE.split(' ').map((name) => [name, 'he'] as const),
  ...SHE.split(' ').map((name) => [name, 'she'] as const),
]);

export function calledByFirstName(name: string): Called | undefined {
  return CALLED.get(name);
}
