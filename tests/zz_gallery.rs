use iced::widget::*;
use iced::*;
use iced_test::Simulator;
use palmares::gui::theme::{*, Theme, Element};
use palmares::gui::widget::{*, score_grid::*, clock::*, list::*, glyph::Glyph, chrome::*, button as b};
use palmares::gui::{font, icon};
#[derive(Debug, Clone)] enum M { G(#[allow(dead_code)] Event), N }
fn settings() -> Settings { Settings { default_font: font::REGULAR, fonts: font::FILES.iter().map(|f| (*f).into()).collect(), ..Default::default() } }
fn marks(s: &str) -> Content { Content::Cells(s.split(' ').map(|m| Cell { given: match m { "·" => Given::Pending, "A" => Given::Abstention, m => Given::Marked(m.into()) }, unsaved: m=="16,5", refused: (m=="25").then(|| Refused{draft:"25".into(), reason:"25 dépasse le maximum, 20.".into(), mend:"Rien n’a été enregistré ; votre saisie est gardée. Tapez une note de 0 à 20 par demi-point, ou Échap.".into()}) }).collect()) }
fn r(n: &str, c: Content, t: &str, aside: bool) -> Row { Row { name: n.into(), aside: aside.then(|| "consult.".into()), content: c, total: t.into(), complete: t.contains(',') } }
fn grid() -> Grid {
  Grid { corner: "Note sur 20".into(), total: ("Total".into(), "/20".into()),
   columns: [("Innov.","×4","14,0"),("Ancrage","×3","14,6"),("Partic.","×4","15,2"),("Faisab.","×3","12,9"),("Parten.","×2","13,7"),("Pérenn.","×2","13,1"),("Impact","×2","12,5")].iter().map(|(l,w,m)| Column{label:(*l).into(), weight:(*w).into(), entry: Entry::Number, mean:(*m).into()}).collect(),
   groups: vec![
    vec![r("A.-L. Delacroix-Nguyen", marks("15 15,5 16 13 14 13,5 14"),"14,63",false), r("B. Traoré-Lemoine", Content::Span{letter:"D".into(),words:"déport, sorti à 14 h 36".into()},"",false), r("F. Benhaddou", marks("14 16 15,5 12,5 13 13 12"),"13,98",false), r("J.-C. Vasseur-Marchetti", marks("13,5 14 14,5 12 14 12,5 11"),"13,25",false)],
    vec![r("H. Castaing", marks("15 14,5 16 14 15 14 A"),"7/7",false), r("I. Oukacha", marks("14,5 15 15 13,5 14 13 13,5"),"14,23",false), r("M.-T. Pinheiro da Silva", Content::Span{letter:"–".into(),words:"absente depuis 12 h 20, excusée".into()},"",false), r("É. Rouvière", marks("13 14 15 11,5 13,5 12 12"),"13,18",false)],
    vec![r("S. Kowalczyk-Petit", marks("14 15 16,5 25 · · ·"),"3/7",false), r("T. Abgrall", marks("15 14 · · · · ·"),"2/7",true), r("Y. Belarbi-Fontaine", marks("· · · · · · ·"),"0/7",true)]],
   footer: "Moyenne, 5 complètes".into(), mean: "13,85".into() }
}
fn view<'a>(grid: &'a Grid, d: spacing::Density, over: bool) -> Element<'a, M> {
  let tabs = [("Ouverture",true,false),("Auditions",false,true),("Délibération",false,false),("Procès-verbal",false,false)].map(|(l,done,current)| Tab{label:l.into(),done,current,on_press:(done||current).then_some(M::N)});
  let top = top_bar(TopBar{title:"Actions innovantes 2026".into(), subtitle:"Jury du 21 novembre".into(), tabs: tabs.into(), aside: vec![fact(None,"dossier 9 sur 16"), fact(Some(icon::users()),"quorum 8 pour 5")], saved: Some((Saved::Yes,"enregistré".into())), time:"14 h 51".into()});
  let gl = [Glyph::Complete,Glyph::NoShow,Glyph::Partial,Glyph::Now,Glyph::ToCome,Glyph::Error,Glyph::Warning,Glyph::Tie,Glyph::Replaced,Glyph::Expected,Glyph::Rejected];
  let left = scrollable(column(gl.iter().enumerate().map(|(i,g)| passage(Passage{glyph:*g,number:(i+1).to_string(),title:"Les aiguilles du quartier et autres".into(),when:"9 h 02–9 h 27".into(),aside:"9/9".into(),current:i==3,selected:i==3}, d, M::N)))).width(d.running_order()).height(Fill);
  let mid = container(column![typography::h1("Cuisine commune des Bords de Seine : bien manger, cuisiner ensemble"), typography::reading("Une cuisine professionnelle de 48 m², prêtée par la Ville, devient chaque mardi et chaque samedi le lieu où l’on cuisine"),
     row![b::primary(b::face("Consigner").icon(icon::enter()), Some(M::N)), b::quiet(b::face("Voter").key("V"), Some(M::N)), b::text(b::face("Échap annuler"), Some(M::N)), b::primary(b::face("Rien").icon(icon::enter()), None)].spacing(8),
     text_input("chemin", "").on_input(|_| M::N),
     envelope_gauge::envelope_gauge(vec![envelope_gauge::Share{thousandths:100,partial:false},envelope_gauge::Share{thousandths:200,partial:true},envelope_gauge::Share{thousandths:150,partial:false}]),
     rank_dots::rank_dots(vec![500,530,531,700,650], Some(600), 34.0),
     rank_dots::slopes(vec![rank_dots::Slope{from:0,to:1,decided:false},rank_dots::Slope{from:1,to:2,decided:false},rank_dots::Slope{from:2,to:0,decided:true},rank_dots::Slope{from:3,to:3,decided:false}], 34.0),
     finding_list::finding_list([finding_list::Finding{error:true,code:"S014".into(),message:"« Villeneuve le Roy » n’est dans aucune liste.".into(),mend:"Écrire « Villeneuve-le-Roi ».".into(),field:"candidates[8]".into(),file:"session.ron".into(),place:"ligne 212, colonne 18".into()}],0,|_|M::N),
   ].spacing(16)).padding(36).width(Fill).height(Fill).style(style::container::surface);
  let ck = Clock { segments: vec![Segment{name:"Présentation".into(),time:"9:48".into(),seconds:600,progress:Progress::Done},Segment{name:"Questions".into(),time:"10 min".into(),seconds:600,progress: if over {Progress::Over} else {Progress::Current(430)}},Segment{name:"Échange du jury".into(),time:"5 min".into(),seconds:300,progress:Progress::ToCome}], time: if over {"+01:24"} else {"05:42"}.into(), running: if over {Running::Overtime} else {Running::Running}, state: if over {"Temps dépassé"} else {"Questions"}.into(), lines: vec!["fin de phase à 14 h 57".into(),"fin d’audition à 15 h 02".into()], delay: Some("7 min de retard".into()) };
  let right = container(column![container(column![clock::clock(ck,d), row![keys("Espace","pause"), keys("+ −","une minute"), keys("N","phase suivante")].spacing(18)].spacing(12)).padding(Padding{top:16.0,bottom:14.0,left:22.0,right:22.0}), rule::horizontal(1), container(score_grid::score_grid(grid, M::G).id("g").density(d)).padding([8,22])]).width(d.right_column()).height(Fill);
  let foot = footer_keys(vec![Hint{key:"Entrée".into(),does:"valider, descendre".into()},Hint{key:"a".into(),does:"abstention".into()}], vec![Hint{key:"F1".into(),does:"aide".into()}]);
  column![top, row![left, rule::vertical(1), mid, rule::vertical(1), right].height(Fill), foot].into()
}
#[test] fn gallery() {
  let _ = std::fs::remove_dir_all("/tmp/g"); std::fs::create_dir_all("/tmp/g").unwrap();
  let g = grid();
  for (name, theme, size, over) in [("light", Theme::Light,(1366.0,768.0),false),("dark",Theme::Dark,(1366.0,768.0),true),("contrast",Theme::Contrast,(1366.0,768.0),false),("large",Theme::Light,(1920.0,1080.0),true)] {
    let d = spacing::Density::of(size.0);
    let mut ui: Simulator<'_, M, Theme, Renderer> = Simulator::with_size(settings(), Size::new(size.0,size.1), view(&g,d,over));
    ui.point_at(Point::new(if d==spacing::Density::Large {1620.0} else {1140.0}, if d==spacing::Density::Large {600.0} else {527.0})); ui.simulate(iced_test::simulator::click());
    ui.snapshot(&theme).unwrap().matches_image(format!("/tmp/g/{name}")).unwrap();
  }
}
